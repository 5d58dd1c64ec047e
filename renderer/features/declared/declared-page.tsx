import { Download, Paperclip, PenLine, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView, Statement } from '../../../shared/declared';
import type { WalletError } from '../../../shared/errors';
import type { RecordView } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { BadgePicture } from '../../ui/badge-picture';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { OwnPill } from '../../ui/own-pill';
import { Plate } from '../../ui/plate';
import { Spinner } from '../../ui/spinner';
import { useToast } from '../../ui/toasts';
import { BadgeSection } from '../badge/fact-list';
import { sizeInWords } from '../badge/moments';
import { useMoments } from '../badge/use-moments';
import { useTrash } from '../badge/use-trash';
import { FavouriteButton } from '../own/favourite-button';
import { YoursSection } from '../own/yours-section';
import { ChangeDeclaredDialog } from './declared-dialogs';
import './declared.css';

/** An achievement that its earner states: no report and no verdict, for there is nothing to check. */
export function DeclaredPage({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [view, setView] = useState<DeclaredView | null>(null);
  const [problem, setProblem] = useState<WalletError | null>(null);
  const [form, setForm] = useState<Statement | null>(null);
  useEffect(() => {
    let left = false;
    void bridge.declared.read(record.id).then((answer) => {
      if (left) return;
      if (answer.ok) setView(answer.value);
      else setProblem(answer.error);
    });
    return () => {
      left = true;
    };
  }, [record.id, record.revision]);
  const name = record.summary.name ?? t('app:untitled');
  return (
    <article className="badge-page">
      <Breadcrumbs items={[{ label: t('badge:breadcrumb'), to: '/' }, { label: name }]} />
      {problem !== null && <p role="alert">{t('declared:failed', { reason: words(problem) })}</p>}
      {view === null && problem === null && <Spinner label={t('badge:loading')} />}
      {view !== null && (
        <>
          <Head record={record} statement={view.now} onEdit={() => setForm(view.now)} />
          <div className="badge-columns">
            <div className="badge-column">
              <About statement={view.now} />
              <Files id={record.id} statement={view.now} />
              <Earlier view={view} onAgain={setForm} />
            </div>
            <div className="badge-column">
              <YoursSection record={record} />
            </div>
          </div>
        </>
      )}
      {form !== null && <ChangeDeclaredDialog id={record.id} statement={form} onClose={() => setForm(null)} />}
    </article>
  );
}

interface HeadProps {
  readonly record: RecordView;
  readonly statement: Statement;
  readonly onEdit: () => void;
}

function Head({ record, statement, onEdit }: HeadProps) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const { trash, restore } = useTrash(record);
  const { date, endDate, issuer, kind, title } = statement;
  const days =
    date !== '' && endDate !== ''
      ? t('declared:span', { from: issuerDay(date), to: issuerDay(endDate) })
      : date !== ''
        ? t('declared:on', { date: issuerDay(date) })
        : endDate !== ''
          ? t('declared:until', { date: issuerDay(endDate) })
          : t('declared:undated');
  return (
    <header className="badge-head">
      <Plate size="page">
        <BadgePicture record={record} size={140} />
      </Plate>
      <div className="badge-head-words">
        <span className="declared-kind">
          {t(`declared:kind.${kind}`)} <OwnPill />
        </span>
        <div className="badge-title-line">
          <h1 className="badge-title" dir="auto">
            {title}
          </h1>
          <FavouriteButton record={record} />
        </div>
        <ul className="facts">
          <li>
            <bdi>{issuer === '' ? t('declared:nowhere') : issuer}</bdi>
          </li>
          <li>{days}</li>
        </ul>
        <p className="declared-note">{t('declared:note')}</p>
        <div className="badge-actions">
          <Button variant="primary" icon={<PenLine />} onPress={onEdit}>
            {t('declared:edit')}
          </Button>
          {record.trashedAt === null ? (
            <Button icon={<Trash2 />} onPress={() => void trash()}>
              {t('badge:trash')}
            </Button>
          ) : (
            <Button icon={<RotateCcw />} onPress={() => void restore()}>
              {t('badge:restore')}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}

function About({ statement: { description, skills, link } }: { readonly statement: Statement }) {
  const { t } = useTranslation();
  return (
    <BadgeSection title={t('declared:about')}>
      {description === '' ? (
        <p className="aside">{t('declared:noDescription')}</p>
      ) : (
        <p className="declared-words" dir="auto">
          {description}
        </p>
      )}
      {skills.length > 0 && (
        <ul className="chips" aria-label={t('declared:skills')}>
          {skills.map((skill) => (
            <li className="chip" key={skill} dir="auto">
              {skill}
            </li>
          ))}
        </ul>
      )}
      {link !== '' && (
        <p>
          <ExternalLink href={link}>{link}</ExternalLink>
        </p>
      )}
    </BadgeSection>
  );
}

function Files({ id, statement: { files } }: { readonly id: string; readonly statement: Statement }) {
  const { t, i18n } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  async function save(sha256: string): Promise<void> {
    const saved = await bridge.declared.saveFile(id, sha256);
    if (!saved.ok) toast.show({ message: t('declared:notSaved', { reason: words(saved.error) }) });
    else if (saved.value) toast.show({ message: t('declared:saved', { path: saved.value.path }) });
  }
  return (
    <BadgeSection title={t('declared:filesTitle')}>
      <p className="aside">{t(files.length === 0 ? 'declared:noFiles' : 'declared:filesText')}</p>
      <ul className="declared-files">
        {files.map(({ name, size, sha256 }) => (
          <li key={sha256}>
            <Paperclip aria-hidden="true" />
            <bdi className="declared-file-name">{name}</bdi>
            <span className="declared-file-size">{sizeInWords(size, i18n.language)}</span>
            <Button
              icon={<Download aria-hidden="true" />}
              aria-label={t('declared:saveFile', { name })}
              onPress={() => void save(sha256)}
            >
              {t('declared:save')}
            </Button>
          </li>
        ))}
      </ul>
    </BadgeSection>
  );
}

interface EarlierProps {
  readonly view: DeclaredView;
  readonly onAgain: (statement: Statement) => void;
}

function Earlier({ view: { earlier }, onAgain }: EarlierProps) {
  const { t } = useTranslation();
  const moments = useMoments();
  return (
    <Disclosure title={t('declared:history')} note={String(earlier.length)}>
      {earlier.length === 0 && <p className="aside">{t('declared:historyNone')}</p>}
      <ul className="lines">
        {earlier.map((statement) => (
          <li className="line" key={statement.statedAt}>
            <div className="line-row">
              <div className="line-name" dir="auto">
                {statement.title}
              </div>
              <Button variant="quiet" onPress={() => onAgain(statement)}>
                {t('declared:again')}
              </Button>
            </div>
            <div className="line-note">{t('declared:statedOn', { date: moments.day(statement.statedAt) })}</div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
