import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import './disclosure.css';

interface DisclosureProps {
  readonly title: string;
  /** A few words at the end of the line, such as a count. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A line that unfolds. */
export function Disclosure({ title, note, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure">
      <Heading className="disclosure-heading" level={3}>
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight aria-hidden="true" />
          <span>{title}</span>
          {note !== undefined && <span className="disclosure-note">{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">
        <div className="disclosure-body">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
