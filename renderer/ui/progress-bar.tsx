import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './page.css';

interface ProgressBarProps {
  readonly label: string;
  readonly valueLabel?: string | undefined;
  readonly value: number;
  /** 0 while the end is not known yet. */
  readonly max: number;
}

export function ProgressBar({ label, valueLabel, value, max }: ProgressBarProps) {
  const words = valueLabel === undefined ? {} : { valueLabel };
  return (
    <AriaProgressBar
      className="progress"
      value={value}
      maxValue={Math.max(max, 1)}
      isIndeterminate={max === 0}
      {...words}
    >
      {({ percentage }) => (
        <>
          <div className="progress-words">
            <Label>{label}</Label>
            <span className="progress-value">{valueLabel}</span>
          </div>
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
