/** The library: what `import "school-policy"` gives. */
export { check, type CheckOptions } from "./check";
export { parseDate, type DateRange, type DatePrecision } from "./reading/dates";
export type * from "./report/report";
export type { Document } from "./facts";
