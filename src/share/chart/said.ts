/** Text of a link in quotation marks, on one line and cut: the page shows it as text only. */
export function said(text: string): string {
  const clean = [...text.slice(0, 200).replace(/[\p{C}\s]+/gu, ' ')];
  return `“${clean.length > 40 ? `${clean.slice(0, 39).join('')}…` : clean.join('')}”`;
}
