import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { EventTime, TimelineLine } from '../../src/model/book.ts'
import { drawTimeline } from '../../src/rendered/drawing/draw-timeline.ts'
import { lanesOf } from '../../src/rendered/drawing/lanes.ts'
import { placeLabels } from '../../src/rendered/drawing/place-labels.ts'
import { timeScale } from '../../src/rendered/drawing/time-scale.ts'

const day: Omit<EventTime, 'first' | 'last'> = {
  kind: 'moment',
  start: 'dated',
  end: 'dated',
  isUncertain: false,
  isApproximate: false,
}

function line(display: string, label: string, time: Partial<EventTime>): TimelineLine {
  const event = {
    id: label,
    date: '',
    label,
    earliest: undefined,
    latest: undefined,
    display,
    people: [],
    tags: [],
    told: [],
  }
  return { id: `timeline-${label}`, display, group: '', event: { ...event, time: { ...day, ...time } } }
}

const options = { title: 'Timeline', language: 'en', direction: 'ltr', proportion: 1.4 } as const

interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a plate, in order, with the text in them. */
function elementsOf(svg: string): readonly Drawn[] {
  const elements: Drawn[] = []
  const open: Drawn[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const own = { name, attributes: attributes as Record<string, string>, text: '' }
    elements.push(own)
    open.push(own)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return elements
}

const voyage = [
  line('1850', 'The harbour is dug', { first: 1850, last: 1851 }),
  line('1851–1858', 'Ships land', { kind: 'span', first: 1851, last: 1859, begun: 1852, ended: 1858 }),
  line('c. 1855', 'A storm', { first: 1855.2, last: 1855.21, isApproximate: true }),
  line('3 May 1990', 'The harbour is filled', { first: 1990.33, last: 1990.333 }),
]

describe('a timeline is drawn', () => {
  const [plate, ...others] = drawTimeline(voyage, options)
  const elements = elementsOf(plate?.svg ?? '')
  const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text)

  test('on one plate, with a name, and with all that it shows in words', () => {
    expect(others).toEqual([])
    expect(plate?.name).toBe('Timeline: 1850 – 3 May 1990')
    expect(elements.find(({ name }) => name === 'desc')?.text).toBe(
      '1850: The harbour is dug; 1851–1858: Ships land; c. 1855: A storm; 3 May 1990: The harbour is filled',
    )
  })

  test('with a label for every event', () => {
    const written = texts.join(' ')
    for (const { display, event } of voyage) expect(written).toMatch(new RegExp(`${display}.+${event.label}`))
  })

  test('with a bar for a span, points for days, and hollow ones for what is not certain', () => {
    const circles = elements.filter(({ name }) => name === 'circle')
    expect(circles.map(({ attributes }) => attributes['fill'])).toContain('#fff')
    expect(
      elements.filter(({ name, attributes }) => name === 'rect' && attributes['width'] === '4').length,
    ).toBeGreaterThan(0)
  })

  test('with the axis broken where nothing happens, and years that go on behind the break', () => {
    const years = texts.filter((text) => /^\d{4}$/.test(text)).map(Number)
    expect(years.some((year) => year < 1860)).toBe(true)
    expect(years.filter((year) => year > 1865 && year < 1985)).toEqual([])
  })

  test('from the right in a book that runs to the left', () => {
    const [mirrored] = drawTimeline(voyage, { ...options, language: 'fa', direction: 'rtl' })
    const places = elementsOf(mirrored?.svg ?? '').filter(({ name }) => name === 'circle')
    expect(places.map(({ attributes }) => Number(attributes['cx']))).toEqual(places.map(() => 348))
  })

  test('not where the list says as much: fewer than three events with a date', () => {
    expect(drawTimeline(voyage.slice(0, 2), options)).toEqual([])
    expect(drawTimeline([...voyage.slice(0, 2), line('undated', 'Rain', {})], options)).toEqual([])
  })

  test('on several plates no higher than a page, each event once, the plates about as full as each other', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      line(String(1800 + index), `Event ${index} of the long list`, { first: 1800 + index, last: 1801 + index }),
    )
    const plates = drawTimeline(many, options)
    for (const { height, width } of plates) expect(height).toBeLessThanOrEqual(width * options.proportion)
    const labels = plates.flatMap(({ svg }) =>
      elementsOf(svg).filter(({ name, text }) => name === 'text' && text.includes('Event')),
    )
    expect(labels).toHaveLength(150)
    expect(plates.at(-1)?.height).toBeGreaterThan((plates[1]?.height ?? 0) / 2)
  })
})

const times = fc
  .array(fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: 0, max: 900 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((pairs) => pairs.map(([from, length]) => ({ from: from / 10, to: (from + length) / 10 })))

describe('the scale', () => {
  test('keeps the order of times, and draws the same time at the same length in all its parts', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 200, max: 900 }), (stretches, height) => {
        const scale = timeScale(stretches, height)
        const sorted = stretches.map(({ from }) => from).toSorted((a, b) => a - b)
        const places = sorted.map((time) => scale.place(time))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places.every((place) => place >= 0 && place <= height + 0.001)).toBe(true)
        const units = scale.parts.map(({ from, to, head, foot }) => (foot - head) / (to - from))
        for (const unit of units) expect(unit / (units[0] ?? 1)).toBeCloseTo(1, 6)
      }),
    )
  })

  test('has room between any two names on its axis', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 200, max: 900 }), (stretches, height) => {
        const { ticks } = timeScale(stretches, height)
        const places = ticks.map(({ place }) => place)
        for (const [index, place] of places.entries())
          expect(place - (places[index - 1] ?? -14)).toBeGreaterThanOrEqual(14)
      }),
    )
    const { ticks } = timeScale(
      [
        { from: 1980, to: 1988 },
        { from: 2001.77, to: 2001.77 },
        { from: 2024, to: 2024 },
      ],
      190,
    )
    expect(ticks.filter(({ year }) => year === 2001 || year === 2002)).toHaveLength(1)
  })

  test('names months where years are too long, with the year where nothing before says it', () => {
    const { ticks } = timeScale([{ from: 2023.2, to: 2023.9 }], 400)
    expect(ticks[0]).toMatchObject({ year: 2023, isFirst: true })
    expect(ticks.filter(({ month }) => month !== undefined).length).toBeGreaterThan(3)
  })
})

describe('labels', () => {
  const wanted = fc.array(
    fc.record({ place: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 10, max: 60 }) }),
    { minLength: 1, maxLength: 30 },
  )

  test('never overlap, keep their order, and stay in the drawing where there is room', () => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: 0, max: 400 }), (labels, spare) => {
        const sorted = labels.toSorted((a, b) => a.place - b.place)
        const height = sorted.reduce((sum, label) => sum + label.height, 0) + spare
        const places = placeLabels(sorted, height)
        for (const [index, label] of sorted.entries()) {
          const [here = 0, before] = [places[index], places[index - 1]]
          expect(here - label.height / 2).toBeGreaterThanOrEqual(-0.001)
          expect(here + label.height / 2).toBeLessThanOrEqual(height + 0.001)
          if (before === undefined) continue
          const apart = (label.height + (sorted[index - 1]?.height ?? 0)) / 2
          expect(here - before).toBeGreaterThanOrEqual(apart - 0.001)
        }
      }),
    )
  })

  test('stand where they want to where nothing is in their way', () => {
    expect(
      placeLabels(
        [
          { place: 20, height: 10 },
          { place: 60, height: 10 },
        ],
        100,
      ),
    ).toEqual([20, 60])
  })
})

test('spans that overlap stand in lanes of their own, in as few as there can be', () => {
  const spans = [
    { from: 0, to: 10 },
    { from: 5, to: 6 },
    { from: 7, to: 9 },
    { from: 11, to: 12 },
  ]
  expect(lanesOf(spans)).toEqual([0, 1, 1, 0])
})

test('a break never stands in time that is drawn on both sides of it', () => {
  fc.assert(
    fc.property(times, (stretches) => {
      const { parts } = timeScale(stretches, 500)
      for (const [index, part] of parts.slice(1).entries()) expect(part.from).toBeGreaterThan(parts[index]?.to ?? 0)
    }),
  )
  const short = [2020.9, 2020.95, 2021.04].map((from) => ({ from, to: from + 0.002 }))
  expect(timeScale(short, 500).parts).toHaveLength(1)
})
