import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface AddTileProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}

/** One way in: what it is called and what it is for. */
export function AddTile({ icon, title, text, onPress }: AddTileProps) {
  return (
    <Button className="add-tile" onPress={onPress}>
      <span className="add-tile-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="add-tile-words">
        <span className="add-tile-title">{title}</span>
        <span className="add-tile-text">{text}</span>
      </span>
    </Button>
  );
}
