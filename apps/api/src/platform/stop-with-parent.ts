/** Who started us over a channel may be killed before it can stop us: then we stop by ourselves, in order. */
export function stopWithParent(): void {
  if (process.channel) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
