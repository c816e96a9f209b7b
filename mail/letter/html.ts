// Markup from template literals: what stands in the template is markup, what is put into it is text. There is no way to
// switch that off; only what this tag made is taken over as it is.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup in which everything that people typed is escaped. Only the tags of this file make one. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** A tag whose texts, and only those, go through `clean` first. */
  static tag(clean: (text: string) => string): (template: TemplateStringsArray, ...values: HtmlValue[]) => Html {
    const markupOf = (value: HtmlValue): string => {
      if (value instanceof Html) return value.#markup;
      if (typeof value === 'object') return value.map(markupOf).join('');
      return clean(String(value)).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
    };
    return (template, ...values) => new Html(String.raw({ raw: template }, ...values.map(markupOf)));
  }
}

/** No undefined and no object: they would be read as “undefined” and “[object Object]”. */
export type HtmlValue = string | number | Html | readonly Html[];

/** Escapes for text and for attribute values in quotes. */
export const html = Html.tag((text) => text);
