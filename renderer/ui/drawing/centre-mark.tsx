/** The star of the flag on its red: who stands behind this machine, seen from across the hall. */
export function CentreMark() {
  return (
    <svg className="centre-mark" viewBox="0 0 30 20" aria-hidden>
      <rect width="30" height="20" rx="1.5" fill="#da251d" />
      <path
        fill="#ffff00"
        d="M15 4 16.35 8.15 20.71 8.15 17.18 10.71 18.53 14.85 15 12.29 11.47 14.85 12.82 10.71 9.29 8.15 13.65 8.15z"
      />
    </svg>
  )
}
