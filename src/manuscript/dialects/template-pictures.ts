import { type Attribute, readAttributes } from './attribute-list.ts'

/** Names that themes give to the path of a picture. */
const names = ['filename', 'file', 'src', 'url', 'image_path', 'image', 'img', 'path']

const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i

/** The path of the picture that a file of a website's theme shows; `stem` is its name, such as `figure`. */
export function picturePath(stem: string, attributes: readonly Attribute[]): Attribute | undefined {
  const given = attributes.filter(({ key, value }) => value !== '' && names.includes(key))
  if (/fig|image|img|picture/.test(stem)) return given[0]
  return given.find(({ value }) => pictureFile.test(value))
}

/**
 * A tag amid HTML that takes in a picture, `{% include image.html file="a.png" alt="A" %}`, as an element that is as
 * long, so that places in the text stay what they are. `undefined` for any other tag.
 */
export function pictureElement(written: string): string | undefined {
  const [, path = '', words = ''] = /^\{%-?\s*include(?:_relative)?\s+([\w./-]+)\s([^]*?)-?%\}$/.exec(written) ?? []
  const [stem = ''] = path.slice(path.lastIndexOf('/') + 1).split('.', 1)
  const attributes = readAttributes(words)
  const source = picturePath(stem, attributes)
  if (path === '' || source === undefined) return undefined
  const alt = attributes.find(({ key }) => key === 'alt')
  const element = `<img src="${quoted(source.value)}"${alt === undefined ? '' : ` alt="${quoted(alt.value)}"`}`
  return `${element.padEnd(written.length - 1)}>`
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;')
}
