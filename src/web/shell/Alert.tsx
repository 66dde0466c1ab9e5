import type { ReactNode } from 'react';

interface Props {
  type: 'error' | 'warning' | 'info' | 'success';
  headingLevel: 'h1' | 'h2' | 'h3' | 'h4';
  heading?: ReactNode;
  slim?: boolean;
  role?: 'alert' | 'status';
  children?: ReactNode;
}

/** The design system's alert without the rest of its component library: 35 kB that a page of a case need not load. */
export function Alert({ type, headingLevel: Heading, heading, slim, role, children }: Props) {
  const isText = typeof children === 'string';
  return (
    <div className={`usa-alert usa-alert--${type} ${slim ? 'usa-alert--slim' : ''}`} role={role}>
      <div className="usa-alert__body">
        {heading && <Heading className="usa-alert__heading">{heading}</Heading>}
        {isText ? <p className="usa-alert__text">{children}</p> : children}
      </div>
    </div>
  );
}
