/** Lines of a Markdown list are parted by a carriage return: what Microsoft documents for every client of Adaptive Cards. */
export const lineBreak = '\r';

/** A Markdown list with a bullet before each line. */
export function bulletList(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join(lineBreak);
}

/** A Markdown link. */
export function link(title: string, address: string): string {
  return `[${title}](${address})`;
}

/** A Markdown list with a number before each line. */
export function numberedList(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join(lineBreak);
}
