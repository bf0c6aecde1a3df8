/** The bytes that a file travels as; throws for what is no base64. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A file as it was sent. */
export function fileOf({ name, base64 }: { readonly name: string; readonly base64: string }) {
  return { name, bytes: bytesOf(base64) };
}

/** As many bytes as one call may take for its arguments. */
const PIECE = 8192;

/** What bytes travel as. A worker has no Buffer, and neither has the editor in a browser. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
