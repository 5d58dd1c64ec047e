import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { X } from 'lucide-react';
import { cleanTag, isSameTag, ownLimits } from '../../../shared/own';
import { announce } from '../../ui/live-region';
import { useLeaving } from '../../ui/use-leaving';
import { useReadOnly } from '../keep/read-only';
import { useAllTags } from './use-all-tags';
import { useOwnChange } from './use-own-change';
import '../../ui/field.css';
import '../../ui/menu.css';

/** The tags as chips that can be taken away, and a field that offers those used elsewhere. */
export function TagsField({ ids, tags }: { readonly ids: readonly string[]; readonly tags: readonly string[] }) {
  const { t } = useTranslation();
  const change = useOwnChange();
  const known = useAllTags();
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState('');
  const offered = useMemo(
    () => known.filter((tag) => !tags.some((there) => isSameTag(tag, there))).map((tag) => ({ id: tag, tag })),
    [known, tags],
  );

  function add(text: string): void {
    const tag = cleanTag(text);
    setTyped('');
    if (tag === null) return;
    // One spelling a tag in the whole wallet: what is there already is what was meant.
    const spelled = known.find((other) => isSameTag(other, tag)) ?? tag;
    void change(ids, { addTags: [spelled] }).then((done) => done.ok && announce(t('own:tagAdded', { tag: spelled })));
  }
  function leave(): void {
    if (typed.trim() !== '') add(typed);
  }
  useLeaving(leave);
  function remove(tag: string): void {
    void change(ids, { removeTags: [tag] }, { message: t('own:tagRemoved', { tag }), undo: { addTags: [tag] } });
  }

  return (
    <div className="tags-field">
      <ComboBox
        className="field"
        items={offered}
        inputValue={typed}
        onInputChange={setTyped}
        onChange={(key) => key !== null && add(String(key))}
        value={null}
        allowsCustomValue
        menuTrigger="input"
      >
        <Label>{t('own:tags')}</Label>
        <div className="field-control">
          <Input
            placeholder={t('own:tagsPlaceholder')}
            maxLength={ownLimits.tagLength}
            onKeyDown={(event) => {
              const chosen = event.currentTarget.getAttribute('aria-activedescendant');
              if ((event.key === 'Enter' || event.key === ',') && (chosen === null || chosen === '')) {
                event.preventDefault();
                add(typed);
              }
            }}
            onBlur={leave}
          />
        </div>
        <Popover className="menu-popover">
          <ListBox<{ readonly id: string; readonly tag: string }> className="menu">
            {({ tag }) => (
              <ListBoxItem className="menu-item" id={tag} textValue={tag}>
                <bdi>{tag}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {tags.length > 0 && (
        <TagGroup
          className="own-tags"
          aria-label={t('own:tagsOfBadge')}
          {...(!readOnly && {
            onRemove: (keys: Iterable<unknown>) => {
              for (const key of keys) remove(String(key));
            },
          })}
        >
          <TagList className="own-tag-list" items={tags.map((tag) => ({ id: tag }))}>
            {({ id }) => (
              <Tag className="own-tag" textValue={id}>
                <bdi>{id}</bdi>
                {!readOnly && (
                  <Button slot="remove" className="own-tag-remove" aria-label={t('own:tagRemove', { tag: id })}>
                    <X aria-hidden="true" />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
