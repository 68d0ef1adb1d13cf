/**
 * The one range with which the galley measures and cuts. The browser adjusts every range there is at every change of
 * the document, so that a range for each measurement would make cutting a long book take minutes.
 */
export const ruler: Range = document.createRange()
