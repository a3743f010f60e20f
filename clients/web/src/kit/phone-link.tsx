/** A number as it is written, that a phone calls when it is pressed. */
export function PhoneLink({ phone, className }: { phone: string; className?: string | undefined }) {
  return (
    <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className={className}>
      {phone}
    </a>
  );
}

/** How somebody is reached, as it was written: called by a press when it is a number and nothing else. */
export function ReachedAt({ contact }: { contact: string }) {
  return /^\+?[\d\s]{5,}$/.test(contact.trim()) ? <PhoneLink phone={contact.trim()} /> : contact;
}
