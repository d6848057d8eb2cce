/** Hashed keys and the row that had each first: open addressing in typed arrays, 12 bytes a slot, at most two thirds full. */
export class KeyTable {
  private mask = 1023;
  private a = new Int32Array(1024);
  private b = new Int32Array(1024);
  /** 0: a free slot. */
  private rows = new Int32Array(1024);
  private used = 0;

  /** Adds a key; returns the row that had it first, or 0 when it is new. `row` is at least 1. */
  add(a: number, b: number, row: number): number {
    const slot = this.find(a, b);
    if (this.rows[slot] !== 0) return this.rows[slot] as number;
    this.a[slot] = a;
    this.b[slot] = b;
    this.rows[slot] = row;
    if (++this.used * 3 > this.rows.length * 2) this.grow();
    return 0;
  }

  has(a: number, b: number): boolean {
    return this.rows[this.find(a, b)] !== 0;
  }

  private find(a: number, b: number): number {
    let slot = a & this.mask;
    while (this.rows[slot] !== 0 && (this.a[slot] !== a || this.b[slot] !== b)) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const { a, b, rows } = this;
    const size = rows.length * 2;
    this.mask = size - 1;
    this.a = new Int32Array(size);
    this.b = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let i = 0; i < rows.length; i++) {
      if (rows[i] === 0) continue;
      const slot = this.find(a[i] as number, b[i] as number);
      this.a[slot] = a[i] as number;
      this.b[slot] = b[i] as number;
      this.rows[slot] = rows[i] as number;
    }
  }
}
