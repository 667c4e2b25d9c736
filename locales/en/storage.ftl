cli-backup = Save everything in the database to a file, while the service runs.
cli-backup-file = The file. One that exists is never overwritten.
cli-backup-working = Saving
cli-backup-done = Everything is saved in { $file }. Keep the file safe: it holds personal data.
cli-restore = Put back what a saved file holds: all of it or nothing.
cli-restore-file = The file that backup wrote. It stays as it is.
cli-restore-replace = Erase what the database holds now.
cli-restore-working = Putting back
cli-restore-done = { $count ->
    [one] One row is back. Whoever was signed in has to sign in again.
   *[other] { $count } rows are back. Whoever was signed in has to sign in again.
}
cli-copy = Copy everything from a database to an empty one, as from SQLite to PostgreSQL.
cli-copy-from = The database to copy from, written as in DATABASE_URL.
cli-copy-to = The empty database to copy to, written as in DATABASE_URL.
cli-copy-working = Copying
cli-copy-done = { $count ->
    [one] One row is copied. Write the new address in DATABASE_URL and start the service.
   *[other] { $count } rows are copied. Write the new address in DATABASE_URL and start the service.
}
storage-file-exists = { $file } exists already. Choose another name, or move the file first.
storage-not-written = { $file } can’t be written: { $why }.
storage-no-database = There is no database { $database }. Check the address.
storage-unreachable = The database { $database } can’t be reached: { $why }. Check the address, and that it runs.
storage-other-version = Another version has used the database. Start this version on it once, or use the other version.
storage-no-backup = { $file } is not a file that backup has written. Check the name.
storage-newer = { $file } was written by a newer version (step { $found }, this one knows { $known }). Use that version.
storage-not-empty = The database is not empty. Nothing has changed. Take an empty database, or erase all that is in it with restore --replace.
storage-counts-differ = The number of rows in { $table } is not right after the copy. Nothing has changed. Try again.
storage-stopped = Nothing has changed, for something stopped it: { $why }. Mend that, and try again.
