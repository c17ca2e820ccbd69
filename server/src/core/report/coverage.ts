import { byText } from "../order";
import { MANDATORY } from "../knowledge/requirements";
import type { PolicyReport, RequirementReport, RequirementStatus } from "./report";

/** The requirements that every policy is judged by, in the order in which the matrix has a column for each. */
export const COVERAGE_COLUMNS: readonly (typeof MANDATORY)[number][] = ["safeguarding-reporting", "image-consent", "review-date"];

/** A row of the coverage matrix: one policy. */
export interface CoverageRow {
  readonly path: string;
  readonly title: string;
  readonly school?: string;
  readonly kind: string;
  /** The three that are always judged; `counts` is false where they are kept without being asked of this kind. */
  readonly mandatory: readonly {
    readonly id: string;
    readonly status: RequirementStatus;
    readonly counts: boolean;
    readonly why?: string;
  }[];
  /** The other requirements of its kind: how many are met, and which are not. */
  readonly others: { readonly met: number; readonly of: number; readonly open: readonly string[] };
}

/** What each policy says of what it should say, by school, then title. */
export function coverageMatrix(policies: readonly PolicyReport[]): CoverageRow[] {
  const rows = policies.map(({ path, title, school, kind, requirements }): CoverageRow => {
    const byId = new Map(requirements.map((requirement): [string, RequirementReport] => [requirement.id, requirement]));
    const others = requirements.filter(({ id }) => !(MANDATORY as readonly string[]).includes(id));
    return {
      path,
      title,
      ...(school === undefined ? {} : { school }),
      kind,
      mandatory: COVERAGE_COLUMNS.map((id) => {
        const found = byId.get(id);
        return {
          id,
          status: found?.status ?? "missing",
          counts: found?.level === "mandatory",
          ...(found?.why === undefined ? {} : { why: found.why }),
        };
      }),
      others: {
        met: others.filter(({ status }) => status === "present").length,
        of: others.length,
        open: others.filter(({ status }) => status !== "present").map(({ id }) => id),
      },
    };
  });
  const key = (row: CoverageRow) => `${row.school ?? ""}\n${row.title}\n${row.path}`;
  return rows.sort((a, b) => byText(key(a), key(b)));
}
