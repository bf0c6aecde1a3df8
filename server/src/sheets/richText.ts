import { type Mark, setOff } from '../text/marks.ts';
import type { Attributes } from './xml.ts';

/** Puts the text of a cell together from its runs; what tells the pronunciation is left out. */
export class RichText {
  private text = '';
  private mark: Mark | undefined;
  private inText = false;
  private phonetic = 0;

  /** What was read since it was last taken. */
  take(): string {
    const { text } = this;
    this.text = '';
    this.mark = undefined;
    return text;
  }

  open(name: string, { val }: Attributes): void {
    if (name === 'r') this.mark = undefined;
    else if (name === 'vertAlign') this.mark = val === 'superscript' ? 'sup' : val === 'subscript' ? 'sub' : this.mark;
    else if (name === 'strike') this.mark = val === '0' || val === 'false' ? this.mark : 'del';
    else if (name === 'rPh') this.phonetic += 1;
    this.inText = (name === 't' || name === 'v') && this.phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = Math.max(0, this.phonetic - 1);
    else if (name === 'r') this.mark = undefined;
    this.inText = false;
  }

  add(text: string): void {
    if (this.inText) this.text += setOff(text, this.mark);
  }
}
