"""Start cuprofiler from its source folder."""

from cuprofiler.app import main

raise SystemExit(main())
