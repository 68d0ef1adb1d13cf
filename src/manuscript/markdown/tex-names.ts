function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Environments that hold a formula. */
export const mathEnvironments = names(
  'equation align alignat gather multline flalign eqnarray displaymath math aligned alignedat gathered split cases ' +
    'rcases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array CD',
)

/** Commands that end a page. */
export const pageBreaks = names('newpage pagebreak clearpage cleardoublepage')

/** Commands that only say how TeX is to set the text around them: the press sets it in its own way. */
export const settingCommands = names(
  'noindent indent vspace hspace bigskip medskip smallskip vfill hfill centering raggedright linebreak nolinebreak ' +
    'nopagebreak enlargethispage thispagestyle pagestyle markboth markright setlength addtolength newline phantomsection',
)

/** Commands that say where a book made by TeX has something that this one has in its own place, or not yet. */
export const placeCommands = names(
  'index tableofcontents listoffigures listoftables printindex printbibliography bibliography bibliographystyle nocite ' +
    'maketitle frontmatter mainmatter backmatter appendix addcontentsline glsaddall',
)

/** Commands that print something, which the press does not read. */
export const printingCommands = names(
  'textit textbf textsc texttt textrm textsf emph underline textsuperscript textsubscript footnote footnotemark ' +
    'footnotetext cite citep citet citeauthor citeyear parencite textcite autocite footcite href url includegraphics ' +
    'input include part chapter section subsection subsubsection paragraph caption LaTeX TeX ldots dots gls Gls ac todo ' +
    'marginpar sidenote marginnote mbox parbox',
)
