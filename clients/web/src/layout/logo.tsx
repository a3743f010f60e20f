export function Logo({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M15 4v24a12 12 0 0 1 0-24Z" fill="#17607f" />
      <path d="M17 4a12 12 0 0 1 0 24Z" fill="#7c3d6d" />
    </svg>
  );
}
