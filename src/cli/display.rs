//! Is there a display that a window could open on? Asked before the window is tried, since the window's library
//! cannot be stopped from giving up loudly where there is none.

/// Whether a display can be reached.
#[cfg(not(target_os = "linux"))]
pub fn is_here() -> bool {
    true
}

#[cfg(target_os = "linux")]
pub use linux::is_here;

#[cfg(target_os = "linux")]
mod linux {
    use std::env;
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixStream};
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    /// How long a display on another machine may take to answer.
    const PATIENCE: Duration = Duration::from_secs(3);

    /// Whether a display can be reached. Where both are named, the window goes to Wayland, and to nothing else.
    pub fn is_here() -> bool {
        let named = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        if let Some(wayland) = named("WAYLAND_DISPLAY") {
            return answers_wayland(&wayland, named("XDG_RUNTIME_DIR"));
        }
        // A connection that whoever started us has opened already.
        named("WAYLAND_SOCKET").is_some() || named("DISPLAY").is_some_and(|name| answers_x11(&name))
    }

    /// A socket by its path, or by its name in the user's folder for such things.
    fn answers_wayland(name: &str, folder: Option<String>) -> bool {
        let path = match (Path::new(name).is_absolute(), folder) {
            (true, _) => PathBuf::from(name),
            (false, Some(folder)) => Path::new(&folder).join(name),
            (false, None) => return false,
        };
        UnixStream::connect(path).is_ok()
    }

    fn answers_x11(display: &str) -> bool {
        match Place::of(display) {
            None => false,
            Some(Place::Here(number)) => {
                let path = format!("/tmp/.X11-unix/X{number}");
                let nameless = SocketAddr::from_abstract_name(&path);
                nameless.is_ok_and(|address| UnixStream::connect_addr(&address).is_ok())
                    || UnixStream::connect(path).is_ok()
            }
            Some(Place::There(host, port)) => {
                let addresses = (host.as_str(), port).to_socket_addrs();
                (addresses.into_iter().flatten())
                    .any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
            }
        }
    }

    /// Where an X display is.
    #[derive(Debug, PartialEq, Eq)]
    enum Place {
        /// On this machine, by its number.
        Here(u16),
        /// Behind a host's port.
        There(String, u16),
    }

    impl Place {
        /// Reads `host:number.screen`, as in `:0`, `localhost:10.0` or `tcp/desk:1`.
        fn of(display: &str) -> Option<Self> {
            let (host, number) = display.rsplit_once(':')?;
            let number: u16 = number.split('.').next()?.parse().ok()?;
            let (protocol, host) = host.split_once('/').unwrap_or(("", host));
            let host = host.trim_start_matches('[').trim_end_matches(']');
            if host.is_empty() || host == "unix" || protocol == "unix" {
                return Some(Place::Here(number));
            }
            Some(Place::There(host.to_owned(), number.checked_add(6000)?))
        }
    }

    #[cfg(test)]
    mod tests {
        use std::net::TcpListener;
        use std::os::unix::net::UnixListener;

        use super::*;

        #[test]
        fn a_display_is_here_or_behind_a_port() {
            let there = |host: &str, port| Some(Place::There(host.to_owned(), port));
            for (name, place) in [
                (":0", Some(Place::Here(0))),
                (":77.1", Some(Place::Here(77))),
                ("unix:3", Some(Place::Here(3))),
                ("unix/:3", Some(Place::Here(3))),
                ("localhost:10.0", there("localhost", 6010)),
                ("tcp/desk:1", there("desk", 6001)),
                ("[::1]:2", there("::1", 6002)),
                ("desk:60000", None),
                ("nonsense", None),
                (":soon", None),
            ] {
                assert_eq!(Place::of(name), place, "{name}");
            }
        }

        #[test]
        fn a_wayland_display_is_a_socket_that_answers() {
            let folder = tempfile::tempdir().expect("a scratch folder");
            let path = folder.path().join("wayland-5");
            let runtime = || Some(folder.path().display().to_string());
            assert!(!answers_wayland("wayland-5", runtime()));
            let listener = UnixListener::bind(&path).expect("a socket");
            assert!(answers_wayland("wayland-5", runtime()));
            assert!(answers_wayland(&path.display().to_string(), None));
            assert!(!answers_wayland("wayland-5", None));
            drop(listener);
            assert!(!answers_wayland("wayland-5", runtime()), "nobody listens");
        }

        #[test]
        fn an_x_display_is_a_socket_without_a_file_too() {
            let number = 40_000 + std::process::id() % 20_000;
            let display = format!(":{number}");
            assert!(!answers_x11(&display));
            let address = SocketAddr::from_abstract_name(format!("/tmp/.X11-unix/X{number}"));
            let listener = address.and_then(|address| UnixListener::bind_addr(&address));
            assert!(listener.is_ok() && answers_x11(&display));
        }

        #[test]
        fn an_x_display_may_be_another_machine_s() {
            let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
            let port = listener.local_addr().expect("it has one").port();
            let display = format!("127.0.0.1:{}", port - 6000);
            assert!(answers_x11(&display));
            drop(listener);
            assert!(!answers_x11(&display));
        }
    }
}
