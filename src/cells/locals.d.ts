declare namespace App {
  interface Locals {
    /** The cells of the lesson that is being drawn, by their names, with what they showed when they ran. */
    cells?: ReadonlyMap<string, import('./run-here.ts').RanCell>
  }
}
