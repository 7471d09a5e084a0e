/** As long as a browser may need to begin with a download, ms. */
const begins = 1000;

/** Gives the person a file, made here. Its address is no use afterwards. */
export function handOut(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), begins);
}
