/** Writes the number of every item of an ordered list at the item, so that a list goes on counting where it is divided. */
export function freezeLists(root: Element): void {
  for (const list of root.querySelectorAll('ol')) {
    const items = [...list.children].filter((child) => child instanceof HTMLLIElement)
    const fallback = list.reversed ? items.length : 1
    let number = list.hasAttribute('start') ? list.start : fallback
    for (const item of items) {
      if (item.hasAttribute('value')) number = item.value
      else item.value = number
      number += list.reversed ? -1 : 1
    }
  }
}
