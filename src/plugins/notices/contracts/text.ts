/** A paragraph of a notice; a quoted one is somebody's remark in his own words. */
export interface Paragraph {
  readonly quoted: boolean;
  readonly text: string;
}

const MARK = '> ';

/** A remark as lines of a notice, marked as quoted like in a mail. */
export const quoted = (remark: string): readonly string[] =>
  remark.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== '').map((line) => `${MARK}${line}`);

/** The paragraphs of a stored text; blank lines are none. */
export const paragraphsOf = (text: string): readonly Paragraph[] =>
  text.split('\n').filter((line) => line.trim() !== '').map((line) =>
    line.startsWith(MARK) ? { quoted: true, text: line.slice(MARK.length) } : { quoted: false, text: line });
