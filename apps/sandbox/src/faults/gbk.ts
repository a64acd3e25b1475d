let table: Map<string, number> | null = null;

/** Node decodes GBK but cannot encode it: the decoder's table, turned around. */
function buildTable(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const built = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && text.length === 1 && !built.has(text)) built.set(text, (high << 8) | low);
    }
  }
  return built;
}

/** The text as an older hospital system writes it; what GBK does not have becomes `?`. */
export function encodeGbk(text: string): Buffer {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else bytes.push(0x3f);
  }
  return Buffer.from(bytes);
}
