import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Visibility } from '../../../shared/own';
import type { RecordView } from '../../../shared/wallet';
import { strictest, visibilities } from '../../../shared/own';
import { useEditions } from '../../read-model/use-editions';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import { BadgeSection } from '../badge/fact-list';
import { useMoments } from '../badge/use-moments';
import { titleOf } from '../badge/words';
import { Keepable } from '../keep/keepable';
import { InCollections } from './in-collections';
import { NotesField } from './notes-field';
import { TagsField } from './tags-field';
import { useOwnChange } from './use-own-change';
import { useWholeStack } from './use-whole-stack';
import './own.css';

/** What the earner keeps with a badge, marked as theirs: the issuer knows nothing of it, and no check looks at it. */
export function YoursSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const change = useOwnChange();
  const ids = useWholeStack(record.id);
  const { stack } = useEditions(record.id);
  // What a part of a badge keeps to itself, the whole badge does.
  const visibility = strictest([record.own.visibility, ...stack.map(({ own }) => own.visibility)]);
  return (
    <BadgeSection title={t('own:title')}>
      <p className="aside">{t('own:text')}</p>
      <Keepable>
        <div className="yours">
          <TagsField ids={ids} tags={record.own.tags} />
          <NotesField id={record.id} notes={record.own.notes} />
          <InCollections id={record.id} />
          <RadioGroup
            label={t('own:visibility')}
            items={visibilities.map((value) => ({
              value,
              label: t(`own:visibilityName.${value}`),
              description: t(`own:visibilityText.${value}`),
            }))}
            value={visibility}
            onChange={(value) => void change(ids, { visibility: value as Visibility })}
          />
          {visibility !== record.own.visibility && <p className="aside">{t('own:visibilityOfEdition')}</p>}
          <ArchiveAction record={record} ids={ids} />
        </div>
      </Keepable>
    </BadgeSection>
  );
}

function ArchiveAction({ record, ids }: { readonly record: RecordView; readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const moments = useMoments();
  const change = useOwnChange();
  const { archivedAt } = record.own;
  const name = titleOf(record.summary, t);
  const archive = (archived: boolean): void => {
    const message = archived ? t('own:archived', { name }) : t('own:unarchived', { name });
    void change(ids, { archived }, { message, undo: { archived: !archived } });
  };
  return (
    <div className="yours-archive">
      <p className="aside">
        {archivedAt === null ? t('own:archiveText') : t('own:archivedSince', { date: moments.day(archivedAt) })}
      </p>
      {archivedAt === null ? (
        <Button icon={<Archive />} onPress={() => archive(true)}>
          {t('own:archive')}
        </Button>
      ) : (
        <Button icon={<ArchiveRestore />} onPress={() => archive(false)}>
          {t('own:unarchive')}
        </Button>
      )}
    </div>
  );
}
