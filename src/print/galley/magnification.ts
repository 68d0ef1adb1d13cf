/**
 * Times by which the book is enlarged on the stone; it is printed as much smaller. The browser sets lines of type on
 * whole pixels, and without this every third line would stand 0.75 pt nearer to the next than the others.
 */
export const magnification = 4
