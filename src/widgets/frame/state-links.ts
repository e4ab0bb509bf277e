import { wakeAll } from './wake.ts'

/**
 * A link in the text that sets a widget's state is an ordinary deep link. The browser follows it by itself; only
 * a second click on the same link, which changes no address, has to be told to the widget.
 */
addEventListener('click', event => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-state-link]') : null
  if (!link) return
  wakeAll()
  if (link.hash === location.hash) dispatchEvent(new HashChangeEvent('hashchange'))
})
