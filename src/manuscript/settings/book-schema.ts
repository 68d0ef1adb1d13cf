const text = { type: 'string', pattern: '\\S', title: 'some text' } as const
const length = {
  type: ['string', 'integer'],
  pattern: '^(0|\\d+(\\.\\d+)?\\s*(pt|mm|cm|in))$',
  title: 'a length in pt, mm, cm or in, such as `10.5pt`',
} as const

const subject = {
  type: ['string', 'object'],
  pattern: '\\S',
  title: 'a word or phrase, or a map with `name`, `bisac` and `thema`',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    name: text,
    bisac: {
      type: 'string',
      format: 'bisac',
      title: 'a code of BISAC, three letters and six digits, such as `POL037000`',
    },
    thema: { type: 'string', format: 'thema', title: 'a code of Thema, such as `JPWL`' },
  },
} as const

const contributor = {
  type: ['string', 'object'],
  pattern: '\\S',
  title: 'a name, or a map with `name`, `role` and `sortAs`',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: text,
    role: { type: 'string', format: 'relator', title: 'a MARC relator, a code of three letters such as `aut`' },
    sortAs: text,
  },
} as const

const matter = (format: 'front-matter' | 'matter') =>
  ({
    type: 'array',
    title: 'a list of pages and Markdown files',
    items: {
      type: 'string',
      format,
      title: 'a page of the press, such as `contents`, or a file that ends in `.md`',
    },
  }) as const

const chapterFile = { type: 'string', pattern: '\\S', title: 'a Markdown file' } as const

const timeline = {
  type: 'object',
  title: 'a map with `title`, `groupBy`, `tags`, `calendars` and `drawing`',
  additionalProperties: false,
  properties: {
    title: text,
    groupBy: { type: 'string', enum: ['auto', 'year', 'decade', 'century'] },
    tags: {
      type: ['string', 'array'],
      pattern: '\\S',
      items: text,
      title: 'a text or a list of texts',
    },
    calendars: { type: 'string', enum: ['own', 'both', 'gregorian'] },
    drawing: { type: 'boolean', title: '`true` or `false`' },
  },
} as const

/**
 * JSON Schema of `book.yaml`. The `title` of each value says in messages what was expected. `format` marks checks that
 * a schema cannot make; editors pass over them. `book.schema.json` beside it is this schema, for editors.
 */
export const bookSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'keys with the settings of a book',
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  properties: {
    title: text,
    subtitle: text,
    language: { type: 'string', format: 'language', title: 'a language tag (BCP 47), such as `en` or `pt-BR`' },
    authors: {
      type: ['string', 'array', 'object'],
      title: 'a list of authors',
      items: contributor,
      required: contributor.required,
      properties: contributor.properties,
      additionalProperties: false,
    },
    publisher: text,
    date: {
      type: ['string', 'integer'],
      format: 'calendar-date',
      title: 'a date of the calendar, such as `2026-11-23`, `2026-11` or `2026`',
    },
    isbn: {
      type: 'object',
      title: 'a map with `epub` and `print`',
      additionalProperties: false,
      properties: {
        epub: { type: ['string', 'integer'], format: 'isbn', title: 'an ISBN whose last digit fits the others' },
        print: { type: ['string', 'integer'], format: 'isbn', title: 'an ISBN whose last digit fits the others' },
      },
    },
    rights: text,
    licence: text,
    subjects: { type: ['string', 'array'], pattern: '\\S', items: subject, title: 'a subject or a list of subjects' },
    series: {
      type: 'object',
      title: 'a map with `name` and `number`',
      required: ['name'],
      additionalProperties: false,
      properties: { name: text, number: { type: 'number', minimum: 0, title: 'a number' } },
    },
    description: text,
    dedication: text,
    epigraph: text,
    cover: { type: 'string', pattern: '\\S', title: 'the path of a picture' },
    slug: {
      type: 'string',
      pattern: '^[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}])?$',
      maxLength: 80,
      title: 'letters, digits and hyphens',
    },
    chapters: {
      type: 'array',
      title: 'a list of Markdown files',
      items: {
        type: ['string', 'object'],
        pattern: '\\S',
        title: 'a Markdown file, or a map with `part` and `chapters`',
        required: ['part', 'chapters'],
        additionalProperties: false,
        properties: {
          part: text,
          chapters: { type: 'array', items: chapterFile, title: 'a list of Markdown files' },
        },
      },
    },
    frontMatter: matter('front-matter'),
    backMatter: matter('matter'),
    notes: {
      type: 'object',
      title: 'a map with `number` and `marks`',
      additionalProperties: false,
      properties: {
        number: { type: 'string', enum: ['chapter', 'book', 'page'] },
        marks: { type: 'string', enum: ['decimal', 'symbols'] },
      },
    },
    print: {
      type: 'object',
      title: 'a map with the settings of the printed book',
      additionalProperties: false,
      properties: {
        trim: {
          type: 'string',
          format: 'trim',
          title:
            'a trim size: `a4`, `a5`, `a6`, `b5`, `b6`, `letter`, `6x9in` or such, or width × height as `170x240mm`',
        },
        margins: {
          type: 'object',
          title: 'a map with `top`, `bottom`, `inner` and `outer`',
          additionalProperties: false,
          properties: { top: length, bottom: length, inner: length, outer: length },
        },
        fontSize: length,
        leading: length,
        openers: { type: 'string', enum: ['recto', 'any'] },
        notes: { type: 'string', enum: ['page', 'chapter', 'book'] },
        links: { type: 'string', enum: ['notes', 'none'] },
        bleed: length,
        cropMarks: { type: 'boolean', title: '`true` or `false`' },
      },
    },
    epub: {
      type: 'object',
      title: 'a map with the settings of the EPUB',
      additionalProperties: false,
      properties: {
        certifier: text,
        writingMode: { type: 'string', enum: ['horizontal-tb', 'vertical-rl'] },
      },
    },
    timeline: {
      ...timeline,
      type: ['object', 'array'],
      title: `${timeline.title}, or a list of such`,
      items: timeline,
    },
    rules: {
      type: 'object',
      title: 'a map from rules to `error`, `warning` or `off`',
      additionalProperties: { type: 'string', enum: ['error', 'warning', 'off'] },
    },
  },
} as const
