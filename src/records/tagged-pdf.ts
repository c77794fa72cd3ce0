import PDFDocument from 'pdfkit';

// Every reader of PDF brings this one.
const font = 'Helvetica';
/** What that font writes: Latin letters, as the standard encoding of PDF has them. */
const writable = /[\n\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2122]/;
/** A letter with a mark that the font lacks is written without it, and what it can't write at all is not passed over in silence. */
const written = (text: string): string =>
  [...text.normalize('NFC')]
    .map((one) => (writable.test(one) ? one : (/[A-Za-z]/.exec(one.normalize('NFD'))?.[0] ?? (/[\s\u2009\u202f]/.test(one) ? ' ' : '?'))))
    .join('');

interface Frame {
  readonly title: string;
  readonly language: string;
  /** Stands on every page. */
  readonly label: string;
  readonly foot: string;
  page(at: number, of: number): string;
}

const margin = 56;

/** A document that a screen reader can walk through: every piece of text has its place in the structure, all else is marked as none. */
export class TaggedPdf {
  private readonly document: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly frame: Frame) {
    const { title, language } = frame;
    this.document = new PDFDocument({
      size: 'LETTER',
      margins: { top: margin + 16, bottom: margin + 16, left: margin, right: margin },
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      bufferPages: true,
      info: { Title: title },
    });
    this.document.font(font);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  heading(level: 1 | 2 | 3, text: string): void {
    this.document.moveDown(level === 1 ? 0 : 0.8);
    this.put(this.root, `H${level}`, text, [20, 14, 12][level - 1]!);
  }

  paragraph(text: string, gray = false): void {
    this.put(this.root, 'P', text, 10.5, 0, gray);
  }

  /** `lines` of an item stand under its first one. */
  list(items: readonly { text: string; lines?: readonly string[]; mark?: string }[]): void {
    const list = this.document.struct('L');
    this.root.add(list);
    for (const { text, lines = [], mark = '•' } of items) {
      const item = this.document.struct('LI');
      list.add(item);
      this.put(item, 'LBody', `${mark} ${text}`, 10.5, 12);
      for (const line of lines) this.put(item, 'LBody', line, 9.5, 24, true);
      item.end();
    }
    list.end();
  }

  async finish(): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.document.bufferedPageRange();
    for (let at = 0; at < count; at++) {
      this.document.switchToPage(start + at);
      this.border(at + 1, count);
    }
    const pieces: Buffer[] = [];
    const whole = new Promise<Buffer>((done, failed) => {
      this.document.on('data', (piece: Buffer) => pieces.push(piece));
      this.document.on('end', () => done(Buffer.concat(pieces)));
      this.document.on('error', failed);
    });
    this.document.end();
    return whole;
  }

  private border(at: number, of: number): void {
    const { page } = this.document;
    const { top, bottom } = page.margins;
    // Text below the margin would begin another page.
    Object.assign(page.margins, { top: 0, bottom: 0 });
    this.document.markContent('Artifact', { type: 'Pagination' });
    this.write(this.frame.label, 9, margin, 32, page.width - 2 * margin, 'right');
    this.write(this.frame.foot, 8.5, margin, page.height - 44, page.width - 2 * margin - 90, 'left');
    this.write(this.frame.page(at, of), 8.5, page.width - margin - 90, page.height - 44, 90, 'right');
    this.document.endMarkedContent();
    Object.assign(page.margins, { top, bottom });
  }

  private write(text: string, size: number, x: number, y: number, width: number, align: 'left' | 'right'): void {
    this.document.fontSize(size).fillColor('#333333').text(written(text), x, y, { width, align, lineBreak: false, ellipsis: true });
  }

  private put(into: PDFKit.PDFStructureElement, tag: string, text: string, size: number, indent = 0, gray = false): void {
    if (!text.trim()) return;
    const element = this.document.struct(tag, {}, () => {
      const width = this.document.page.width - 2 * margin - indent;
      this.document.fontSize(size).fillColor(gray ? '#444444' : '#000000');
      this.document.x = margin + indent;
      this.document.text(written(text), { width, lineGap: 2, paragraphGap: 2 });
    });
    into.add(element);
    element.end();
  }
}
