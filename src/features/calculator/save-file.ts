/** Milliseconds after which a browser has surely taken the text of a file. */
const taken = 60_000;

/**
 * Hands a text or an image to the browser as a download. It goes nowhere else.
 * @param name - name of the file
 * @param type - its media type
 */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), taken);
}
