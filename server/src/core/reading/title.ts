import type { Policy, Span } from "../../../../grammar/tree";
import { makeFlow } from "../language/flow";
import { takenOver } from "../kept/reuse";

/**
 * The title that a policy gives itself, and its place: the title above it, or the value of a `Title:` field, whichever comes first. No
 * title where neither is there; a place without a title where what stands there is none.
 * @param text the document's whole text, which the fields' spans point into
 */
export function readTitle(text: string, policy: Policy): { readonly title?: string; readonly titleSpan?: Span } {
  return takenOver(policy, readTitle, [], () => {
    const block = policy.title === undefined ? undefined : policy.blocks[policy.title];
    const written = policy.blocks
      .flatMap((one) => (one.kind === "field" ? one.fields : []))
      .find(({ id, value }) => id === "title" && value.end > value.start)?.value;
    const field = written && withoutQuotes(text, written);
    if (field && (!block || field.start < block.span.start)) return { title: makeFlow(text, [field]).text, titleSpan: { ...field } };
    if (!block) return {};
    return {
      ...(block.kind === "title" ? { title: block.flow.text } : field ? { title: makeFlow(text, [field]).text } : {}),
      titleSpan: { ...block.span },
    };
  });
}

/** The title inside the quotation marks that front matter puts around it. */
function withoutQuotes(text: string, { start, end }: Span): Span {
  return /^(["'])[^"']+\1$/.test(text.slice(start, Math.min(end, start + 300))) ? { start: start + 1, end: end - 1 } : { start, end };
}
