import type { Catalogue } from '../rule.ts'

/** About pictures. */
export const pictureRules = {
  'picture-found': {
    severity: 'error',
    standIn: true,
    message: 'Missing picture `{path}`, expected a file in the folder of the book',
    hint: '{suggestion}',
    explanation:
      'The text shows a picture that is not there. A path is taken from the folder of the chapter, then from each folder around it, and nothing outside the folder of the book is read. Where the rule is a warning, a frame with the alternative text and the path stands in the place of the picture.',
    example: '![A map of the coast](maps/cost.png)',
    fix: '![A map of the coast](maps/coast.png)',
  },
  'picture-path': {
    severity: 'warning',
    message: 'Found picture `{found}`, which the text calls `{path}`',
    hint: 'Write the path as the file is named: other machines tell the two apart.',
    explanation:
      'The file is named otherwise than the text has it: in capitals, in the kind of slash, or in how an accent is written. Some machines take the two for one and others do not, so that the book would have the picture here and lack it there. The press shows the file that was meant.',
    example: '![A map of the coast](maps\\Coast.PNG)',
    fix: '![A map of the coast](maps/coast.png)',
  },
  'picture-type': {
    severity: 'error',
    standIn: true,
    message: 'Found {reason} at `{path}`, expected a picture that is JPEG, PNG, GIF, WebP, AVIF or SVG',
    hint: 'Save the picture in one of these formats.',
    explanation:
      'The press takes six formats, and makes of those what every shop and e-reader takes. A picture is known by its bytes, whatever its name says, and this file is none of the six. Where the rule is a warning, a frame with the alternative text stands in its place.',
    example: '![A map of the coast](coast.tiff)',
    fix: '![A map of the coast](coast.png)',
  },
  'picture-readable': {
    severity: 'error',
    standIn: true,
    message: 'Found `{path}`, which cannot be shown, since {reason}, expected a whole picture of common size',
    hint: 'Fetch the file anew, or open it in a picture editor and save it again.',
    explanation:
      'The picture begins as it should, but its file breaks off, was spoilt on its way, or is larger than a browser can hold. Some programs show a part of it, others nothing. Where the rule is a warning, a frame with the alternative text stands in its place.',
    example: '![A map of the coast](half-downloaded.jpg)',
    fix: '![A map of the coast](coast.jpg)',
  },
  'picture-shown': {
    severity: 'error',
    message: 'Found `{path}`, of which no picture can be made, expected one that is whole',
    hint: 'Open it in a picture editor and save it again.',
    explanation:
      'The file looks whole, but what is packed inside is spoilt: the browser that sets the pages, or the program that makes a JPEG or PNG of it for the e-book, cannot make a picture of it. There would be a hole in its place.',
    example: '![A map of the coast](coast.webp)',
    fix: '![A map of the coast](coast.png)',
  },
  'picture-alternative': {
    severity: 'warning',
    access: true,
    message: 'Found picture `{path}` without words for who cannot see it, expected an alternative text',
    hint: 'Say in the brackets what it shows, `![A map of the coast](…)`, or mark it as ornament with `{.decorative}`.',
    explanation:
      'Who listens to a book hears the alternative text in the place of the picture, and shops and libraries ask for it. The name of the file says nothing. In a figure the caption serves where there is no other. A picture that only adorns the page needs none, but must say so: `{.decorative}` after it, or `alt=""` in HTML.',
    example: '![](maps/coast.png)',
    fix: '![The coast from the harbour to the lighthouse](maps/coast.png)',
  },
  'picture-size': {
    severity: 'warning',
    message: 'Found {pixels} million pixels in `{path}`, expected no more than {most} million',
    hint: 'Scale the picture down: a whole page in the best print needs 35 million.',
    explanation:
      'No page can print that many pixels: a whole page of A4 in the best print takes 35 million. They only make the PDF large and the build slow. The PDF has the picture as it is; the e-book has it scaled down, as all that are too large for e-readers.',
    example: '![A map of the coast](scan-1200-dpi.png)',
    fix: '![A map of the coast](scan-300-dpi.png)',
  },
  'picture-still': {
    severity: 'warning',
    message: 'Found a moving {kind} in `{path}`, expected a picture that stands still, or a GIF',
    hint: 'Save it as GIF, which moves in e-books, or as a picture that stands still and says the same.',
    explanation:
      'Of the pictures that move, shops and e-readers take only GIF. Both editions show the first picture of this one and no other. What moves also distracts and cannot be printed: say in words what it shows.',
    example: '![The tide comes in](tide.webp)',
    fix: '![The tide comes in](tide.gif)',
  },
  'picture-inks': {
    severity: 'warning',
    message: 'Found the four inks of print (CMYK) in `{path}`, expected red, green and blue',
    hint: 'Save it as RGB with its profile in a picture editor, where you see what becomes of its colours.',
    explanation:
      'Screens have no inks, and shops refuse e-books with such pictures. The press makes red, green and blue of cyan, magenta, yellow and black by a rule of thumb, without regard to the profile of the inks, so that colours may be brighter than they were meant.',
    example: '![A map of the coast](coast-for-the-printer.jpg)',
    fix: '![A map of the coast](coast.jpg)',
  },
  'cover-size': {
    severity: 'warning',
    message: 'Found {width} × {height} pixels in the cover `{path}`, expected at least 1000 on the shorter side',
    hint: 'Bring one of 1600 × 2560 pixels, which all shops take.',
    explanation:
      'Shops show covers large, and refuse small ones: Kindle below 625 × 1000 pixels, Apple below 1400 on the shorter side. All ask for 1600 × 2560 or near it. Enlarging the file in a picture editor adds nothing that shows. Covers with more than 2560 pixels on the longer side are scaled down for the e-book.',
    example: 'cover: thumbnail.jpg',
    fix: 'cover: cover.jpg',
  },
  'picture-resolution': {
    severity: 'warning',
    message: 'Found a picture with too few pixels for its size in print, expected at least 200 ppi',
    hint: '`{path}` has {pixels} pixels from side to side, printed {width} mm wide on page {page}: {density} ppi. Bring one of {needed} pixels, or show it smaller.',
    explanation:
      'Paper shows more than a screen. Below some 200 pixels an inch a photograph is soft and letters in a picture are ragged. The press knows how large each picture is printed and says how many pixels that would take. Enlarging the file in a picture editor adds none that show. Drawings (SVG) have no pixels, and pictures printed up to 25 mm wide are passed over.',
    example: '![A map of the coast](coast-from-the-web.png)',
    fix: '![A map of the coast](coast.svg)',
  },
  'picture-remote': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected picture `{path}` from the network, expected a file in the folder of the book',
    hint: '{suggestion}',
    explanation:
      'A build asks nothing of the network, so that the same manuscript makes the same book tomorrow, when the picture may be gone. Shops refuse books that fetch their pictures. Where the rule is a warning, a frame with the alternative text stands in its place.',
    example: '![A map of the coast](https://example.org/coast.png)',
    fix: '![A map of the coast](coast.png)',
  },
  'picture-remote-local': {
    severity: 'warning',
    message: 'Found picture `{found}` in the folder of the book, shown for `{path}` on the network',
    hint: 'Put the path of the file here.',
    explanation:
      'The text takes the picture from the network, but the end of its address names a file of the book. A build asks nothing of the network, and so that file is shown.',
    example: '![A map of the coast](https://example.org/book/main/maps/coast.png)',
    fix: '![A map of the coast](maps/coast.png)',
  },
} satisfies Catalogue
