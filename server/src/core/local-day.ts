/** A moment's day as the people at this machine write it in their calendars, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
