import { isLocalDate } from '../hospital/local-time';
import { extensionOf, identifiersOf, textOf, timeOf } from './forms';
import { ParameterProblem } from './reply';
import type { XmlNode } from './xml';

/** One HL7 V3 message that was sent to the platform. */
export class HipRequest {
  private readonly act: XmlNode;

  constructor(
    readonly root: string,
    private readonly message: XmlNode,
  ) {
    this.act = message.at('controlActProcess');
  }

  get id(): string | null {
    return identifiersOf(this.message.all('id'))[0]?.extension ?? null;
  }

  get sender(): string | null {
    return identifiersOf(this.message.at('sender', 'device').all('id'))[0]?.extension ?? null;
  }

  /** The act of a write. */
  get subject(): XmlNode {
    return this.act.at('subject');
  }

  get query(): XmlNode {
    return this.act.at('queryByParameter');
  }

  private values(name: string): XmlNode[] {
    return this.query
      .at('parameterList')
      .all(name)
      .flatMap((parameter) => parameter.all('value'));
  }

  has(name: string): boolean {
    return this.values(name).length > 0;
  }

  /** Identifiers of a parameter, in whichever form. */
  identifiers(name: string): { root: string; extension: string | null }[] {
    return identifiersOf(this.values(name));
  }

  /** The identifier of a parameter under one root; null when it was not given. */
  optionalId(name: string, root: string): string | null {
    return extensionOf(this.values(name), root);
  }

  requiredId(name: string, root: string): string {
    return this.optionalId(name, root) ?? missing(name);
  }

  text(name: string): string {
    const [first] = this.values(name);
    return (first && textOf(first)) ?? missing(name);
  }

  codes(name: string): string[] {
    return this.values(name).flatMap((node) => node.attribute('code') ?? []);
  }

  /** The days of `effectiveTime`, both included. */
  days(): { from: string; to: string } {
    const [first] = this.values('effectiveTime');
    const [from, to] = (['low', 'high'] as const).map((end) => timeOf(first?.at(end).attribute('value') ?? null)?.date);
    if (!from || !to || !isLocalDate(from) || !isLocalDate(to) || to < from) {
      throw new ParameterProblem('effectiveTime 应为两个日期');
    }
    return { from, to };
  }

  /** A whole number of the query, such as the size of a page. */
  count(name: string, otherwise: number): number {
    const text = this.query.at(name).attribute('value') ?? this.query.at(name).text() ?? String(otherwise);
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new ParameterProblem(`${name} 应为正整数`);
    return Number(text);
  }
}

const missing = (name: string): never => {
  throw new ParameterProblem(`${name} 不能为空`);
};
