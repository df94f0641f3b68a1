/**
 * What is wrong with a CIB while it is read: mistakes, for which it is refused, and what is only strange, which is
 * reported and passed over as Pacemaker does. Each stands at its element, or at the attribute that it is about.
 */
import { type Position, type Problem, problemList, sortedProblems } from "../problem.js";
import { LineTable, type XmlElement } from "./xml-element.js";

export class CibProblems {
  private readonly mistakes;
  private readonly oddities;
  private table: LineTable | undefined;

  constructor(
    private readonly text: string,
    file: string,
  ) {
    this.mistakes = problemList(file);
    this.oddities = problemList(file);
  }

  get list(): readonly Problem[] {
    return sortedProblems(this.mistakes.problems);
  }

  get warnings(): readonly Problem[] {
    return sortedProblems(this.oddities.problems);
  }

  mistake(at: XmlElement, message: string, attribute?: string): void {
    this.mistakes.report(this.place(at, attribute), message);
  }

  mistakeAt(offset: number, message: string): void {
    this.mistakes.report(this.position(offset), message);
  }

  warning(at: XmlElement, message: string, attribute?: string): void {
    this.oddities.report(this.place(at, attribute), message);
  }

  /** Of the element's start, or of one of its attributes. */
  place(at: XmlElement, attribute?: string): Position {
    if (attribute === undefined) return this.position(at.offset);
    const end = this.text.indexOf(">", at.offset);
    const name = this.text.slice(at.offset, end).search(new RegExp(`[\\s"']${attribute}\\s*=`));
    return this.position(name < 0 ? at.offset : at.offset + name + 1);
  }

  private position(offset: number): Position {
    this.table ??= new LineTable(this.text);
    return this.table.position(Math.max(0, offset));
  }
}
