/** Some phones draw nothing at all on a canvas with more points than this. */
const mostPoints = 16_000_000;

/** How many points of the picture stand for one of the page: two, or fewer where the figure is very large. */
export const scaleOf = (width: number, height: number): number => Math.min(2, Math.sqrt(mostPoints / Math.max(1, width * height)));

/**
 * A drawing as a PNG picture. The drawing holds shapes and text only, nothing from elsewhere, so the canvas stays readable.
 * Throws where the browser cannot.
 */
export async function toPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = scaleOf(image.naturalWidth, image.naturalHeight);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas to draw on');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('the canvas gave no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
