import { BookmarkPlus, CircleHelp, X } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useRef } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

const SearchHelp = lazy(() => import('./search-help').then((module) => ({ default: module.SearchHelp })));

/** Keeps what is typed. What is done is asked for when it is pressed, so no keystroke draws the button anew. */
export function KeepButton({ onKeep }: { readonly onKeep: () => void }) {
  const keep = useRef(onKeep);
  useEffect(() => {
    keep.current = onKeep;
  });
  return <Keep onKeep={keep} />;
}

const Keep = memo(function Keep({ onKeep }: { readonly onKeep: { readonly current: () => void } }) {
  const { t } = useTranslation();
  return (
    <Button className="search-button" aria-label={t('search:keep')} onPress={() => onKeep.current()}>
      <BookmarkPlus aria-hidden="true" />
    </Button>
  );
});

export const ClearButton = memo(function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Button className="search-button" aria-label={t('app:clear')} onPress={onClear}>
      <X aria-hidden="true" />
    </Button>
  );
});

export const HelpButton = memo(function HelpButton() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="search-button" aria-label={t('search:help')}>
        <CircleHelp aria-hidden="true" />
      </Button>
      <Popover className="menu-popover search-help-popover" placement="bottom end">
        <Suspense>
          <SearchHelp />
        </Suspense>
      </Popover>
    </DialogTrigger>
  );
});
