import * as z from "zod";
import data from "../../../knowledge/roles.json";

const roleSchema = z.strictObject({
  id: z.string(),
  /** Every name of the role. */
  forms: z.array(z.string()).min(1),
  /** Ids of the bodies that the role is part of. */
  within: z.array(z.string()).default([]),
  /** The role is often called by names that readers may take for two people. */
  drift: z.boolean().default(false),
  /** The names that may stand beside each other, a group each; names of different groups are drift. */
  names: z.array(z.array(z.string())).default([]),
});

/** A person or body of a school, with its names. */
export type Role = z.infer<typeof roleSchema>;

/** The built-in roles. Throws at start-up where the data is not valid. */
export const builtInRoles: readonly Role[] = z.strictObject({ note: z.string(), roles: z.array(roleSchema) }).parse(data).roles;

const BY_FORM = new Map(builtInRoles.flatMap((role) => role.forms.map((form) => [form.toLowerCase(), role] as const)));
const BY_ID = new Map(builtInRoles.map((role) => [role.id, role]));

/** The role that a name in lower or upper case stands for; the plural counts as the singular. */
export function roleOf(name: string): Role | undefined {
  const plain = name.toLowerCase().trim();
  return BY_FORM.get(plain) ?? BY_FORM.get(plain.replace(/s$/, ""));
}

/** True where one name's role is the other's, or part of it: then two sentences do not name two different people. */
export function sameOrWithin(a: string, b: string): boolean {
  const first = roleOf(a),
    second = roleOf(b);
  if (!first || !second) return a.toLowerCase().replace(/s$/, "") === b.toLowerCase().replace(/s$/, "");
  return first === second || isWithin(first, second) || isWithin(second, first);
}

function isWithin(role: Role, body: Role): boolean {
  return role.within.some((id) => id === body.id || (BY_ID.has(id) && isWithin(BY_ID.get(id)!, body)));
}
