import { setImmediate as others } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { faceOf, stretchesOf, type Face } from './letters.js';

interface Frame {
  readonly title: string;
  readonly language: string;
  /** Stands on every page. */
  readonly label: string;
  readonly foot: string;
  page(at: number, of: number): string;
}

const margin = 56;

/** A row of letters without a gap is measured anew for each of them: ten thousand would keep the server busy for minutes. */
const withGaps = (text: string): string => text.replace(/[^ \n\t]{300}/gu, '$& ');
const piecesInARow = 4;

/** A document that a screen reader can walk through: every piece of text has its place in the structure, all else is marked as none. */
export class TaggedPdf {
  private readonly document: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private pieces = 0;

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
    for (const face of ['latin', 'extended'] as const) {
      this.document.registerFont(face, faceOf(face, false)).registerFont(`${face}-bold`, faceOf(face, true));
    }
    this.face('latin');
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
  async list(items: readonly { text: string; lines?: readonly string[]; mark?: string }[]): Promise<void> {
    const list = this.document.struct('L');
    this.root.add(list);
    for (const { text, lines = [], mark = '•' } of items) {
      const item = this.document.struct('LI');
      list.add(item);
      this.put(item, 'LBody', `${mark} ${text}`, 10.5, 12);
      for (const line of lines) this.put(item, 'LBody', line, 9.5, 24, true);
      item.end();
      await this.rest();
    }
    list.end();
  }

  /** Laying out takes a while, and whoever works on the same server does not wait for all of it. */
  async rest(): Promise<void> {
    if (++this.pieces % piecesInARow === 0) await others();
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

  /** On one line, cut short where it is too long. */
  private write(text: string, size: number, x: number, y: number, width: number, align: 'left' | 'right'): void {
    this.document.fontSize(size).fillColor('#333333');
    const cut = this.wide(text) <= width ? text : this.shortened(text, width);
    let at = align === 'left' ? x : x + width - this.wide(cut);
    for (const stretch of stretchesOf(cut)) {
      this.face(stretch.face).text(stretch.text, at, y, { lineBreak: false });
      at += this.document.widthOfString(stretch.text);
    }
  }

  private shortened(text: string, width: number): string {
    let kept = [...text];
    while (kept.length && this.wide(`${kept.join('')}…`) > width) kept = kept.slice(0, -1);
    return `${kept.join('')}…`;
  }

  private wide(text: string): number {
    return stretchesOf(text).reduce((sum, stretch) => sum + this.face(stretch.face).widthOfString(stretch.text), 0);
  }

  private face(face: Face, bold = false): PDFKit.PDFDocument {
    return this.document.font(`${face}${bold ? '-bold' : ''}`);
  }

  private put(into: PDFKit.PDFStructureElement, tag: string, text: string, size: number, indent = 0, gray = false): void {
    if (!text.trim()) return;
    const element = this.document.struct(tag, {}, () => {
      const width = this.document.page.width - 2 * margin - indent;
      this.document.fontSize(size).fillColor(gray ? '#444444' : '#000000');
      this.document.x = margin + indent;
      const stretches = stretchesOf(withGaps(text));
      stretches.forEach((stretch, at) => {
        const continued = at < stretches.length - 1;
        this.face(stretch.face, /^H\d$/.test(tag)).text(stretch.text, { width, lineGap: 2, paragraphGap: 2, continued });
      });
    });
    into.add(element);
    element.end();
  }
}
