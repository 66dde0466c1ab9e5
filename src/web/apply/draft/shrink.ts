/** Longest side of a photograph that is sent to be read: a page of letter paper at about 200 dots an inch. */
const longest = 2_300;

/** A phone's photograph, made small enough to travel; other files, and pictures the browser cannot draw, as they are. */
export async function forReading(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size < 1_500_000) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.88));
  } catch {
    return file;
  }
}
