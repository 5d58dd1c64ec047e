/** Keys that belong to a place and not to a command; by place, in the order in which they are shown. */
export const otherKeys = [
  {
    place: 'list',
    keys: [
      ['move', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
      ['ends', ['Home', 'End']],
      ['open', ['Enter']],
      ['select', ['Space']],
      ['selectOn', ['Shift+ArrowRight']],
      ['selectAll', ['CmdOrCtrl+A']],
      ['trash', ['Delete']],
    ],
  },
  {
    place: 'field',
    keys: [
      ['suggestions', ['ArrowDown', 'ArrowUp']],
      ['take', ['Enter']],
      ['close', ['Escape']],
    ],
  },
  {
    place: 'sidebar',
    keys: [
      ['reorder', ['Alt+ArrowUp', 'Alt+ArrowDown']],
      ['rename', ['F2']],
      ['delete', ['Delete']],
    ],
  },
  {
    place: 'everywhere',
    keys: [
      ['back', ['Alt+ArrowLeft']],
      ['forth', ['Alt+ArrowRight']],
      ['keys', ['?']],
      ['leave', ['Escape']],
    ],
  },
] as const;
