/** What this file needs of the host's decoder: present in browsers, workers and Node. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a CSV file as offices have them: UTF-8, UTF-16 when a byte order mark says so, else GB 18030,
 * which a Chinese Excel writes under the name of CSV. Bytes that are none of these become U+FFFD.
 */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
