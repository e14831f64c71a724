/** Characters that some system refuses in a file's name, and what could hide or end it. */
const unsafe = /[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g;

/** A text as the name of a file. */
export const fileName = (name: string, ending: string): string => {
  const base = name
    .replace(unsafe, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 80);
  return `${base || 'jejak'}.${ending}`;
};

/** Hands a text to the person as a file. Nothing leaves the device. */
export const download = (text: string, name: string, type: string): void =>
  downloadBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);

/** Hands a file's content to the person. Nothing leaves the device. */
export function downloadBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
