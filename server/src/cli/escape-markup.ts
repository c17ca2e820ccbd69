/** Text as the content or a quoted attribute of HTML and XML: the five marks escaped. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
