/** Tells a person who waits how far the checks are: one line that is written over, or a line a group where it cannot be. */
export class Progress {
  private done = 0;
  private group = '';

  constructor(
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream,
  ) {}

  next(group: string, title: string): void {
    this.done += 1;
    const isNew = group !== this.group;
    this.group = group;
    if (!this.stream.isTTY) {
      if (isNew) this.stream.write(`[${this.done}/${this.total}] ${group}\n`);
      return;
    }
    const line = `[${String(this.done).padStart(String(this.total).length)}/${this.total}] ${group}: ${title}`;
    this.stream.write(`\r\x1b[2K${line.slice(0, Math.max(20, this.stream.columns - 1))}`);
  }

  end(): void {
    if (this.stream.isTTY) this.stream.write('\r\x1b[2K');
  }
}
