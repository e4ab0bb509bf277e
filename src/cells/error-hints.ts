/** The commonest errors, each with what to look at, in plain language. The first that fits is told. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) is not defined$/, 'No cell defines $1. Look at the spelling, or define it in a cell.'],
  [/^(\S+) is defined twice$/, 'Two cells define $1. Give one of them another name.'],
  [/^circular definition$/, 'These cells wait for each other. Take one of the names out of one of them.'],
  [
    /Cannot access '(.+)' before initialization/,
    '$1 is used above the line that defines it. Move that line up.',
  ],
  [
    /Assignment to constant variable/,
    'A `const` keeps its value. Write `let`, or define a new name. A name of another cell can only be changed there.',
  ],
  [
    /Cannot read properties of (undefined|null)/,
    'The part before the point is $1. Show it with display(…) to see where it gets lost.',
  ],
  [
    /Cannot set properties of (undefined|null)/,
    'The part before the point is $1, so nothing can be stored in it.',
  ],
  [/is not a function/, 'What stands before the brackets is no function. Look at its spelling.'],
  [/is not iterable/, 'A list was expected here: an array, or something else with several items.'],
  [/is not a constructor/, 'Leave out `new`: only a class can be made with it.'],
  [
    /Identifier '(.+)' has already been declared/,
    'This cell defines $1 twice. Give one of them another name.',
  ],
  [/Invalid array length/, 'A length is a whole number from 0 to 4294967295.'],
  [/Maximum call stack/, 'A function calls itself without an end. Look at the case in which it should stop.'],
  [
    /BigInt.*(mix|other types)|Cannot mix BigInt/,
    'A BigInt like 5n and a number like 5 don’t mix. Turn one of them: Number(5n), BigInt(5).',
  ],
  [/Unterminated string/, 'A text has no closing quote on its line.'],
  [/Unterminated template/, 'A text in backquotes has no closing backquote.'],
  [
    /Unexpected end|Unexpected token \(|Unexpected token$/,
    'Something is missing or too much here: often a bracket or a comma on this line or the one before.',
  ],
  [/Unexpected token/, 'This doesn’t fit here: often a bracket or a comma is missing just before it.'],
  [
    /Unexpected keyword '(.+)'|The keyword '(.+)' is reserved/,
    'This word belongs to the language, so it can’t be a name.',
  ],
  [
    /Assigning to rvalue|Invalid left-hand side/,
    'Only a name can stand left of `=`. To compare, write `===`.',
  ],
  [/toFixed|toPrecision|digits argument/, 'The number of digits has to be between 0 and 100.'],
  [
    /JSON/,
    'This text is no JSON. Names and texts need double quotes there, and no comma after the last item.',
  ],
]

/** What to look at, for an error message; undefined for an error that isn't one of the commonest. */
export function hintFor(message: string): string | undefined {
  for (const [pattern, hint] of hints) {
    const found = pattern.exec(message)
    if (found) return hint.replace('$1', found[1] ?? '')
  }
  return undefined
}
