/** Keeps the reader's choice of colours on the device, where the device allows it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    if (!select) return
    this.dataset.ready = ''
    select.value = document.documentElement.dataset.theme ?? ''
    select.addEventListener('change', () => {
      if (select.value) document.documentElement.dataset.theme = select.value
      else delete document.documentElement.dataset.theme
      try {
        if (select.value) localStorage.setItem('theme', select.value)
        else localStorage.removeItem('theme')
      } catch {
        // Storage is blocked: the choice holds for this page.
      }
    })
  }
}

customElements.define('theme-switch', ThemeSwitch)
